package org.socialmap.http.pages.form;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.util.MultiMap;
import org.eclipse.jetty.util.UrlEncoded;
import org.socialmap.http.throttle.BodyClock;
import org.socialmap.http.throttle.Turn;
import org.socialmap.http.wire.ApiProblem;

/** The fields of a submitted form, in the order of submission. Immutable. */
public final class FormFields {
    public static final FormFields NONE = new FormFields(new MultiMap<>());
    private static final int MAX_BODY_BYTES = 64 * 1024;
    private static final int MAX_FIELDS = 500;
    /** The attribute of a request whose form was read, from its body or from somewhere else. */
    private static final String ATTRIBUTE = FormFields.class.getName();

    private final MultiMap<String> fields;

    private FormFields(MultiMap<String> fields) {
        this.fields = fields;
    }

    /**
     * Reads the form of a request; empty if it has none.
     *
     * @throws ApiProblem 400 if the form is malformed, 413 if it is too large
     */
    public static FormFields of(Context context) {
        FormFields known = context.attribute(ATTRIBUTE);
        if (known != null) {
            return known;
        }
        // A GET has no form: its turn has already started and need not wait for a body.
        if (!context.isFormUrlencoded() || !context.method().equals(HandlerType.POST)) {
            Turn.acquire(context.req());
            return NONE;
        }
        MultiMap<String> fields = new MultiMap<>();
        try {
            byte[] body = BodyClock.small(context.bodyInputStream()).readNBytes(MAX_BODY_BYTES + 1);
            if (body.length > MAX_BODY_BYTES) {
                throw ApiProblem.tooLarge();
            }
            Turn.acquire(context.req());
            UrlEncoded.decodeTo(new String(body, StandardCharsets.UTF_8), fields, StandardCharsets.UTF_8, MAX_FIELDS);
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw ApiProblem.ofStatus(400);
        }
        FormFields read = new FormFields(fields);
        read.remember(context);
        return read;
    }

    /** Returns fields with these values, in this order. */
    public static FormFields of(Map<String, List<String>> values) {
        MultiMap<String> fields = new MultiMap<>();
        values.forEach((name, all) -> fields.addValues(name, all));
        return new FormFields(fields);
    }

    /** Makes these the fields of a request: from now on, {@link #of(Context)} returns them. */
    public void remember(Context context) {
        context.attribute(ATTRIBUTE, this);
    }

    /** Returns these fields without the others. */
    public FormFields only(Set<String> names) {
        Map<String, List<String>> kept = toMap();
        kept.keySet().retainAll(names);
        return of(kept);
    }

    /** Returns the other fields. */
    public FormFields without(Set<String> names) {
        Map<String, List<String>> kept = toMap();
        kept.keySet().removeAll(names);
        return of(kept);
    }

    /** Returns these fields with one value for a name, at the end. */
    public FormFields with(String name, String value) {
        return with(name, List.of(value));
    }

    /** Returns these fields with these values for a name, at the end. */
    public FormFields with(String name, List<String> values) {
        Map<String, List<String>> all = toMap();
        all.remove(name);
        all.put(name, values);
        return of(all);
    }

    /** Returns the fields that have a non-blank value, in order; a copy. */
    public Map<String, List<String>> toMap() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String name : names()) {
            List<String> all = values(name);
            if (!all.isEmpty()) {
                values.put(name, all);
            }
        }
        return values;
    }

    public Set<String> names() {
        return fields.keySet();
    }

    /** Returns all non-blank values of a field, in order. */
    public List<String> values(String name) {
        return Optional.ofNullable(fields.get(name)).orElse(List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Returns the last non-blank value of a field: a button comes after the field that it overrides. */
    public Optional<String> last(String name) {
        List<String> values = values(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }
}
