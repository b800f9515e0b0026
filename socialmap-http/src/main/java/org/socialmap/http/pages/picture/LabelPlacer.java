package org.socialmap.http.pages.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Places labels one after another, each at the first position where it covers neither a mark nor an earlier label and
 * lies inside the picture; a label without such a position is left out. Not safe for use by many threads.
 */
final class LabelPlacer {
    private static final int ASCENT = 12;
    private static final int DESCENT = 4;
    private static final double GAP = 2;

    private final Box frame;
    private final List<Box> taken;

    /** Creates a placer for a picture with these marks. */
    LabelPlacer(Box frame, List<Box> marks) {
        this.frame = frame;
        this.taken = new ArrayList<>(marks);
    }

    /**
     * Places a label.
     *
     * @param positions where its middle may be, best first
     */
    Optional<MapPicture.Label> place(String text, List<PicturePoint> positions) {
        for (PicturePoint position : positions) {
            MapPicture.Label label = label(text, position);
            Box box = box(label).grow(GAP);
            if (frame.contains(box) && taken.stream().noneMatch(box::overlaps)) {
                taken.add(box);
                return Optional.of(label);
            }
        }
        return Optional.empty();
    }

    private static MapPicture.Label label(String text, PicturePoint middle) {
        return new MapPicture.Label(text, middle.x(), middle.y() + (ASCENT - DESCENT) / 2.0, TextWidth.of(text));
    }

    /** Returns the rectangle that a label covers. */
    static Box box(MapPicture.Label label) {
        double half = label.width() / 2.0;
        return new Box(label.x() - half, label.y() - ASCENT, label.x() + half, label.y() + DESCENT);
    }
}
