package org.socialmap.understanding.analysis;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Adds the parts of compounds to a token stream, so that a compound is found by its parts too. The parts follow the
 * compound at the same position and have the type {@link #PART}.
 */
final class CompoundFilter extends TokenFilter {
    static final String PART = "<PART>";

    private final Map<String, List<String>> partsOf;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private Iterator<String> parts = List.<String>of().iterator();
    /** The state of the token to which the waiting parts belong. */
    private @Nullable State compound;

    /**
     * Creates a filter.
     *
     * @param partsOf the terms of the parts of each compound, by its own term
     */
    CompoundFilter(TokenStream tokens, Map<String, List<String>> partsOf) {
        super(tokens);
        this.partsOf = partsOf;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (parts.hasNext()) {
            restoreState(compound);
            term.setEmpty().append(parts.next());
            position.setPositionIncrement(0);
            type.setType(PART);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        List<String> found = partsOf.get(term.toString());
        if (found != null) {
            parts = found.iterator();
            compound = captureState();
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        parts = List.<String>of().iterator();
    }
}
