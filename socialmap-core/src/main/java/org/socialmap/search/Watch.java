package org.socialmap.search;

import java.util.ArrayList;
import java.util.List;
import org.socialmap.need.Wish;

/** Tells a candidate which of its tokens mean something to a query. For one search on one thread. */
final class Watch {
    private static final List<Wish> INDEXED = List.of(Wish.LANGUAGES, Wish.CHANNELS, Wish.STAFF_GENDERS);

    private final List<Meaning> meanings = new ArrayList<>();
    /** By a token's number: 0 for no meaning, or the position of its meaning plus 1. */
    private final int[] meaningOf;

    Watch(CandidateQuery query, Numbering<Token> tokens) {
        meaningOf = new int[tokens.size()];
        List<String> codes = query.codes();
        for (int position = 0; position < codes.size(); position++) {
            put(tokens, IndexFields.need(codes.get(position)), new Need(position));
        }
        for (String area : query.areas()) {
            put(tokens, IndexFields.area(area), new Area());
        }
        for (Wish wish : INDEXED) {
            List<Token> wished = query.wished(wish);
            for (int rank = wished.size() - 1; rank >= 0; rank--) {
                put(tokens, wished.get(rank), new Wished(wish, rank));
            }
        }
    }

    /** What a token means to this query. */
    private sealed interface Meaning {}

    private record Need(int position) implements Meaning {}

    private record Area() implements Meaning {}

    private record Wished(Wish wish, int rank) implements Meaning {}

    private void put(Numbering<Token> tokens, Token token, Meaning meaning) {
        int number = tokens.find(token);
        // What no option has, and what came after this search began, has no number here.
        if (number >= 0 && number < meaningOf.length) {
            meanings.add(meaning);
            meaningOf[number] = meanings.size();
        }
    }

    void look(Candidate candidate) {
        for (int i = candidate.firstToken(); i < candidate.endOfTokens(); i++) {
            int meaning = meaningOf[candidate.token(i)];
            if (meaning > 0) {
                tell(candidate, meanings.get(meaning - 1));
            }
        }
    }

    private static void tell(Candidate candidate, Meaning meaning) {
        switch (meaning) {
            case Need need -> candidate.answers(need.position());
            case Area area -> candidate.liesInWatchedArea();
            case Wished wished -> candidate.has(wished.wish(), wished.rank());
        }
    }
}
