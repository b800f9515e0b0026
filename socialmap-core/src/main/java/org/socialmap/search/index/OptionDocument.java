package org.socialmap.search.index;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.socialmap.catalog.Offer;
import org.socialmap.catalog.OpeningHours;
import org.socialmap.language.Text;
import org.socialmap.record.Service;
import org.socialmap.schedule.Schedule;
import org.socialmap.search.Suggestion;

/** Builds the Lucene document of an option. */
public final class OptionDocument {
    /** Without norms: text length and term frequency say nothing here, since nobody writes more than necessary. */
    private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    private static final FieldType SURFACES = type(IndexOptions.DOCS);

    private final List<String> languages;
    private final OptionTokens tokens;

    public OptionDocument(List<String> languages, OptionTokens tokens) {
        this.languages = languages;
        this.tokens = tokens;
    }

    /**
     * Builds a document.
     *
     * @param stamp changes whenever a record of the option does
     */
    public Document of(Offer offer, long stamp) {
        Document document = new Document();
        document.add(
                new StringField(IndexFields.ID, offer.serviceAtLocation().id().toString(), Field.Store.NO));
        document.add(new BinaryDocValuesField(
                IndexFields.OPTION, new BytesRef(bytes(offer.serviceAtLocation().id()))));
        document.add(new NumericDocValuesField(IndexFields.STAMP, stamp));
        for (IndexToken token : tokens.of(offer)) {
            document.add(new StringField(IndexFields.HAS, token.term(), Field.Store.NO));
        }
        for (String language : languages) {
            texts(document, offer, language);
        }
        Stream.concat(
                        offer.service().name().byLanguage().values().stream()
                                .map(label -> SuggestibleName.of(Suggestion.Kind.SERVICE, label, "")),
                        offer.organization()
                                .names()
                                .map(label -> SuggestibleName.of(Suggestion.Kind.ORGANIZATION, label, "")))
                .filter(name -> !name.surface().isEmpty())
                .distinct()
                .forEach(name -> add(document, name));
        return document;
    }

    /** Returns the term that identifies the document of an option. */
    public static Term key(UUID id) {
        return new Term(IndexFields.ID, id.toString());
    }

    /** Parses an id from bytes. */
    public static UUID id(BytesRef bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static void add(Document document, SuggestibleName name) {
        BytesRef key = new BytesRef(IndexFields.nameKey(name.kind(), name.surface()));
        document.add(new Field(IndexFields.nameWords(name.kind()), name.surface(), SURFACES));
        document.add(new StringField(IndexFields.NAME_KEY, key, Field.Store.NO));
        document.add(new SortedSetDocValuesField(IndexFields.NAME_KEY, key));
    }

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    private void texts(Document document, Offer offer, String language) {
        Service service = offer.service();
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
        offer.organization()
                .names()
                .forEach(name -> add(document, IndexFields.inLanguage(IndexFields.ORGANIZATION_NAME, language), name));
        add(document, IndexFields.DESCRIPTION, language, List.of(service.description()));
        add(
                document,
                IndexFields.ORGANIZATION,
                language,
                List.of(offer.organization().description()));
    }

    /** Analyzes only text that really is in the language: a fallback in another language would be stemmed wrongly. */
    private static void add(Document document, String field, String language, List<Text> texts) {
        for (Text text : texts) {
            if (text.byLanguage().containsKey(language)) {
                add(document, IndexFields.inLanguage(field, language), text.in(Locale.of(language)));
            }
        }
    }

    private static void add(Document document, String field, String text) {
        document.add(new Field(field, text, WORDS));
        document.add(new Field(IndexFields.SURFACES, text, SURFACES));
    }
}
