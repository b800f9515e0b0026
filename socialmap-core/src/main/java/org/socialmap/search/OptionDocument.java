package org.socialmap.search;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.socialmap.catalog.Offer;
import org.socialmap.catalog.OpeningHours;
import org.socialmap.catalog.Schedule;
import org.socialmap.catalog.Service;
import org.socialmap.catalog.Taxonomy;
import org.socialmap.language.Text;

/** Makes the Lucene document of an option. */
final class OptionDocument {
    private final Taxonomy taxonomy;
    private final List<String> languages;
    private final OptionTokens tokens;

    OptionDocument(Taxonomy taxonomy, List<String> languages, OptionTokens tokens) {
        this.taxonomy = taxonomy;
        this.languages = languages;
        this.tokens = tokens;
    }

    /**
     * @param stamp changes whenever a record that the option is made of does
     */
    Document of(Offer offer, long stamp) {
        Document document = new Document();
        document.add(new StringField(IndexFields.ID, offer.at().id().toString(), Field.Store.NO));
        document.add(new BinaryDocValuesField(
                IndexFields.OPTION, new BytesRef(bytes(offer.at().id()))));
        document.add(new NumericDocValuesField(IndexFields.STAMP, stamp));
        for (Token token : tokens.of(offer)) {
            document.add(new StringField(IndexFields.HAS, token.term(), Field.Store.NO));
        }
        for (String language : languages) {
            texts(document, offer, language);
        }
        return document;
    }

    /** The term that is in an option's document and in no other. */
    static Term key(UUID id) {
        return new Term(IndexFields.ID, id.toString());
    }

    /** The id that a document's bytes are. */
    static UUID id(BytesRef bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
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
}
