package org.socialmap.search.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.ArrayUtil;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Offer;
import org.socialmap.catalog.OpeningHours;
import org.socialmap.place.GeoPoint;
import org.socialmap.record.Location;
import org.socialmap.record.Service;
import org.socialmap.record.Unit;

/**
 * The values of the options in one segment, by document. The index stores only ids; the values come from the catalog,
 * so that a reopened index cannot contradict the records. Stored in columns, because a match reads few values of very
 * many documents. Immutable once built.
 */
public final class OptionColumns {
    /** For services without an end. */
    private static final int NO_END = Integer.MAX_VALUE;

    private static final int OFFERED = 1;
    private static final int INSPECTS = 2;
    private static final int DOUBTFUL = 4;
    private static final int HAS_POINT = 8;
    /** People who use a wheelchair can get in, or there is nowhere to go to. */
    private static final int WHEELCHAIR_ACCESSIBLE = 16;

    private final byte[] flags;
    private final long[] idHigh;
    private final long[] idLow;
    private final byte[] needCounts;
    private final int[] rules;
    private final int[] hours;
    private final int[] knownEndDay;
    private final int[] plannedEndDay;
    private final double[] latitude;
    private final double[] longitude;
    /** The numbers of units, document after document. */
    private final int[] endOfUnits;

    private int[] units = new int[16];
    private final int[] endOfTokens;
    private int[] tokens = new int[16];

    /**
     * Builds the columns of a segment.
     *
     * @param catalog the catalog of the options; an option that is missing from it was deleted, and is never read
     */
    OptionColumns(LeafReader segment, Catalog catalog, OptionTokens optionTokens, OrdinalTables dictionary)
            throws IOException {
        int size = segment.maxDoc();
        flags = new byte[size];
        idHigh = new long[size];
        idLow = new long[size];
        needCounts = new byte[size];
        rules = new int[size];
        hours = new int[size];
        knownEndDay = new int[size];
        plannedEndDay = new int[size];
        latitude = new double[size];
        longitude = new double[size];
        endOfUnits = new int[size];
        endOfTokens = new int[size];
        BinaryDocValues ids = DocValues.getBinary(segment, IndexFields.OPTION);
        for (int document = 0; document < size; document++) {
            if (!ids.advanceExact(document)) {
                throw new IllegalStateException("document without an option id");
            }
            endOfUnits[document] = firstUnit(document);
            endOfTokens[document] = firstToken(document);
            Optional<Offer> offer = catalog.findOffer(OptionDocument.id(ids.binaryValue()));
            if (offer.isPresent()) {
                fill(document, offer.get(), optionTokens, dictionary);
            }
        }
        units = Arrays.copyOf(units, size == 0 ? 0 : endOfUnits[size - 1]);
        tokens = Arrays.copyOf(tokens, size == 0 ? 0 : endOfTokens[size - 1]);
    }

    private void fill(int document, Offer offer, OptionTokens optionTokens, OrdinalTables dictionary) {
        Service service = offer.service();
        Optional<GeoPoint> point = optionTokens.point(offer);
        flags[document] = (byte) (flag(OFFERED, service.status() == Service.Status.ACTIVE)
                | flag(INSPECTS, offer.organization().inspects())
                | flag(DOUBTFUL, service.isInDoubt())
                | flag(HAS_POINT, point.isPresent())
                | flag(
                        WHEELCHAIR_ACCESSIBLE,
                        offer.location().map(Location::isWheelchairAccessible).orElse(true)));
        idHigh[document] = offer.serviceAtLocation().id().getMostSignificantBits();
        idLow[document] = offer.serviceAtLocation().id().getLeastSignificantBits();
        needCounts[document] = (byte) Math.min(Byte.MAX_VALUE, service.needs().size());
        rules[document] = dictionary.rules().number(offer);
        hours[document] = dictionary.hours().number(OpeningHours.schedules(offer));
        knownEndDay[document] = epochDay(service.validity().knownEnd());
        plannedEndDay[document] = epochDay(service.validity().plannedEnd());
        latitude[document] = point.map(GeoPoint::latitude).orElse(0.0);
        longitude[document] = point.map(GeoPoint::longitude).orElse(0.0);
        for (Unit unit : offer.units()) {
            units = ArrayUtil.grow(units, endOfUnits[document] + 1);
            units[endOfUnits[document]++] = dictionary.units().number(unit);
        }
        for (IndexToken token : optionTokens.of(offer)) {
            tokens = ArrayUtil.grow(tokens, endOfTokens[document] + 1);
            tokens[endOfTokens[document]++] = dictionary.tokens().number(token);
        }
    }

    public UUID id(int document) {
        return new UUID(idHigh[document], idLow[document]);
    }

    public int needCount(int document) {
        return needCounts[document];
    }

    public int rules(int document) {
        return rules[document];
    }

    public int hours(int document) {
        return hours[document];
    }

    public int unit(int document, int position) {
        return units[firstUnit(document) + position];
    }

    public boolean isOffered(int document) {
        return (flags[document] & OFFERED) != 0;
    }

    public boolean inspects(int document) {
        return (flags[document] & INSPECTS) != 0;
    }

    public boolean isDoubtful(int document) {
        return (flags[document] & DOUBTFUL) != 0;
    }

    public boolean isWheelchairAccessible(int document) {
        return (flags[document] & WHEELCHAIR_ACCESSIBLE) != 0;
    }

    public int knownEndDay(int document) {
        return knownEndDay[document];
    }

    public int plannedEndDay(int document) {
        return plannedEndDay[document];
    }

    public boolean hasPoint(int document) {
        return (flags[document] & HAS_POINT) != 0;
    }

    public GeoPoint point(int document) {
        return new GeoPoint(latitude[document], longitude[document]);
    }

    public int firstToken(int document) {
        return document == 0 ? 0 : endOfTokens[document - 1];
    }

    public int endOfTokens(int document) {
        return endOfTokens[document];
    }

    public int token(int position) {
        return tokens[position];
    }

    private int firstUnit(int document) {
        return document == 0 ? 0 : endOfUnits[document - 1];
    }

    private static int flag(int bit, boolean set) {
        return set ? bit : 0;
    }

    private static int epochDay(Optional<LocalDate> day) {
        return day.map(date -> Math.clamp(date.toEpochDay(), Integer.MIN_VALUE, NO_END))
                .orElse(NO_END);
    }
}
