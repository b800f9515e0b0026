package org.socialmap.search;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.socialmap.catalog.Offer;
import org.socialmap.catalog.OpeningHours;
import org.socialmap.catalog.Place;
import org.socialmap.catalog.Schedule;
import org.socialmap.catalog.Service;
import org.socialmap.catalog.Taxonomy;
import org.socialmap.language.Text;
import org.socialmap.need.Vocabulary;
import org.socialmap.place.GeoPoint;
import org.socialmap.place.PlaceNode;

/** Makes the Lucene document of an option. */
final class OptionDocument {
    private final Vocabulary vocabulary;
    private final Taxonomy taxonomy;
    private final List<String> languages;
    private final Dictionary dictionary;

    OptionDocument(Vocabulary vocabulary, Taxonomy taxonomy, List<String> languages, Dictionary dictionary) {
        this.vocabulary = vocabulary;
        this.taxonomy = taxonomy;
        this.languages = languages;
        this.dictionary = dictionary;
    }

    Document of(Offer offer) throws IOException {
        Document document = new Document();
        document.add(new StringField(IndexFields.ID, offer.at().id().toString(), Field.Store.NO));
        Collection<Token> tokens = tokens(offer);
        for (Token token : tokens) {
            document.add(new StringField(IndexFields.HAS, token.term(), Field.Store.NO));
        }
        document.add(new BinaryDocValuesField(
                IndexFields.OPTION, OptionColumns.bytes(offer, point(offer), tokens, dictionary)));
        for (String language : languages) {
            texts(document, offer, language);
        }
        return document;
    }

    /** The term that is in an option's document and in no other. */
    static Term key(UUID id) {
        return new Term(IndexFields.ID, id.toString());
    }

    private void texts(Document document, Offer offer, String language) {
        Service service = offer.service();
        List<Text> labels = service.needs().stream()
                .map(taxonomy::find)
                .flatMap(Optional::stream)
                .flatMap(term -> Stream.concat(Stream.of(term.name()), term.synonyms().stream()))
                .toList();
        add(document, IndexFields.NEED_LABELS, language, labels);
        add(document, IndexFields.EXAMPLES, language, service.examples());
        add(
                document,
                IndexFields.EXAMPLES,
                language,
                OpeningHours.schedules(offer).stream()
                        .map(Schedule::activity)
                        .flatMap(Optional::stream)
                        .toList());
        add(document, IndexFields.NAME, language, List.of(service.name()));
        document.add(new TextField(
                IndexFields.inLanguage(IndexFields.NAME, language),
                offer.organization().name(),
                Field.Store.NO));
        add(
                document,
                IndexFields.DESCRIPTION,
                language,
                List.of(service.description(), offer.organization().description()));
    }

    /** Only text that really is in the language goes through its chain; a fallback would be stemmed wrongly. */
    private static void add(Document document, String field, String language, List<Text> texts) {
        for (Text text : texts) {
            if (text.byLanguage().containsKey(language)) {
                document.add(new TextField(
                        IndexFields.inLanguage(field, language), text.in(Locale.of(language)), Field.Store.NO));
            }
        }
    }

    private Collection<Token> tokens(Offer offer) {
        Service service = offer.service();
        Set<Token> tokens = new LinkedHashSet<>();
        tokens.add(IndexFields.organization(offer.organization().id()));
        service.needs().forEach(need -> tokens.add(IndexFields.need(need)));
        if (taxonomy.isReserved(service.needs())) {
            service.needs().forEach(need -> tokens.add(IndexFields.reserved(need)));
        }
        service.spokenLanguages().forEach(language -> tokens.add(IndexFields.language(language)));
        service.channels().forEach(channel -> tokens.add(IndexFields.channel(channel.channel())));
        service.staff().genders().forEach(gender -> tokens.add(IndexFields.staffGender(gender)));
        service.complete().forEach(wish -> tokens.add(IndexFields.complete(wish)));
        area(offer).ifPresent(area -> tokens.add(IndexFields.area(area)));
        return tokens;
    }

    private static Optional<String> area(Offer offer) {
        return offer.location().map(location -> switch (location.place()) {
            case Place.Coarse coarse -> coarse.area();
            case Place.Public open -> open.address().city();
        });
    }

    private Optional<GeoPoint> point(Offer offer) {
        return offer.location().flatMap(location -> switch (location.place()) {
            case Place.Public open -> Optional.of(open.point());
            case Place.Coarse coarse -> vocabulary.places().find(coarse.area()).flatMap(PlaceNode::point);
        });
    }
}
