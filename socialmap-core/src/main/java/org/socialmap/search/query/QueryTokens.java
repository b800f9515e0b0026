package org.socialmap.search.query;

import java.util.ArrayList;
import java.util.List;
import org.socialmap.need.ServicePreference;
import org.socialmap.search.index.IndexFields;
import org.socialmap.search.index.IndexToken;
import org.socialmap.search.index.Ordinals;

/** Records which tokens of a candidate are relevant to a query. For one search on one thread. */
final class QueryTokens {
    private static final List<ServicePreference> INDEXED =
            List.of(ServicePreference.LANGUAGES, ServicePreference.CHANNELS, ServicePreference.STAFF_GENDERS);

    private final List<Meaning> meanings = new ArrayList<>();
    /** By token number: 0 if the token is irrelevant, otherwise the position of its meaning plus 1. */
    private final int[] meaningOf;

    QueryTokens(CandidateQuery query, Ordinals<IndexToken> tokens) {
        meaningOf = new int[tokens.size()];
        List<String> codes = query.codes();
        for (int position = 0; position < codes.size(); position++) {
            put(tokens, IndexFields.need(codes.get(position)), new Need(position));
        }
        for (String area : query.areas()) {
            put(tokens, IndexFields.area(area), new Area());
        }
        for (ServicePreference wish : INDEXED) {
            List<IndexToken> preferred = query.preferred(wish);
            for (int rank = preferred.size() - 1; rank >= 0; rank--) {
                put(tokens, preferred.get(rank), new Wished(wish, rank));
            }
        }
    }

    /** What a token means to this query. */
    private sealed interface Meaning {}

    private record Need(int position) implements Meaning {}

    private record Area() implements Meaning {}

    private record Wished(ServicePreference wish, int rank) implements Meaning {}

    private void put(Ordinals<IndexToken> tokens, IndexToken token, Meaning meaning) {
        int number = tokens.find(token);
        // Tokens that no option has, and tokens added after this search started, have no number here.
        if (number >= 0 && number < meaningOf.length) {
            meanings.add(meaning);
            meaningOf[number] = meanings.size();
        }
    }

    void apply(Candidate candidate) {
        for (int i = candidate.firstToken(); i < candidate.endOfTokens(); i++) {
            int meaning = meaningOf[candidate.token(i)];
            if (meaning > 0) {
                record(candidate, meanings.get(meaning - 1));
            }
        }
    }

    private static void record(Candidate candidate, Meaning meaning) {
        switch (meaning) {
            case Need need -> candidate.addMatchedNeed(need.position());
            case Area area -> candidate.setInWatchedArea();
            case Wished wished -> candidate.addRank(wished.wish(), wished.rank());
        }
    }
}
