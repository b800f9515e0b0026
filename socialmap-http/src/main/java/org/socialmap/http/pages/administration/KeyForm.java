package org.socialmap.http.pages.administration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.access.KeyRequest;
import org.socialmap.access.Role;
import org.socialmap.catalog.Catalog;
import org.socialmap.http.pages.Page;
import org.socialmap.http.pages.editing.EditForm;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.record.Organization;

/** The fields of a new key, and of a limit for an existing one, with what is wrong with them. */
final class KeyForm {
    /** The roles that a key can have, in the order of the page. */
    static final List<Role> ROLES = List.of(Role.PROFESSIONAL, Role.PROVIDER, Role.EDITOR, Role.ADMIN);

    private static final String LABEL = "label";
    private static final String ROLE = "role";
    private static final String ORGANIZATION = "organization";
    static final String LAST_DAY = "last-day";
    private static final int MAX_LABEL_LENGTH = 100;

    private final EditForm typed;
    private final Page page;
    private final Map<String, String> errors = new HashMap<>();

    private KeyForm(FormFields fields, Page page) {
        this.typed = EditForm.typed(fields);
        this.page = page;
    }

    /**
     * What somebody asked for.
     *
     * @param request empty if something is wrong
     * @param form what was typed, with what is wrong with it
     */
    record Filled<T>(Optional<T> request, EditForm form) {}

    /** Reads a request for a new key. */
    static Filled<KeyRequest> request(FormFields fields, Page page) {
        KeyForm form = new KeyForm(fields, page);
        String label = form.label();
        Optional<Role> role = form.role();
        Optional<UUID> organization = role.flatMap(form::organization);
        Optional<Instant> end = form.end(false);
        return form.filled(role.map(known -> new KeyRequest(known, label, organization, end)));
    }

    /** Reads the moment at which a key is to end. */
    static Filled<Instant> limit(FormFields fields, Page page) {
        KeyForm form = new KeyForm(fields, page);
        return form.filled(form.end(true));
    }

    private <T> Filled<T> filled(Optional<T> request) {
        Map<String, String> kept = new HashMap<>(typed.values());
        kept.keySet().retainAll(List.of(LABEL, ROLE, ORGANIZATION, LAST_DAY));
        return new Filled<>(request.filter(all -> errors.isEmpty()), new EditForm(kept, List.of(), errors, Map.of()));
    }

    private String label() {
        String label = typed.value(LABEL);
        if (label.isEmpty()) {
            errors.put(LABEL, "admin.key.label.missing");
        } else if (label.length() > MAX_LABEL_LENGTH) {
            errors.put(LABEL, "admin.key.label.long");
        }
        return label;
    }

    private Optional<Role> role() {
        Optional<Role> role = ROLES.stream()
                .filter(one -> name(one).equals(typed.value(ROLE)))
                .findFirst();
        if (role.isEmpty()) {
            errors.put(ROLE, "admin.key.role.missing");
        }
        return role;
    }

    /** Returns the value of the field for a role. */
    static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private Optional<UUID> organization(Role role) {
        boolean isNeeded = role == Role.PROFESSIONAL || role == Role.PROVIDER;
        String name = typed.value(ORGANIZATION);
        if (!isNeeded) {
            if (!name.isEmpty()) {
                errors.put(ORGANIZATION, "admin.key.organization.extra");
            }
            return Optional.empty();
        }
        if (name.isEmpty()) {
            errors.put(ORGANIZATION, "admin.key.organization.missing");
            return Optional.empty();
        }
        List<Organization> found = find(page.dataSet().catalog(), name.toLowerCase(page.locale()));
        if (found.size() != 1) {
            errors.put(ORGANIZATION, "admin.key.organization." + (found.isEmpty() ? "unknown" : "several"));
            return Optional.empty();
        }
        return Optional.of(found.getFirst().id());
    }

    /** Returns the organization with a name or id or, if there is none, those whose name contains it. */
    private List<Organization> find(Catalog catalog, String name) {
        List<Organization> exact = catalog.organizations().stream()
                .filter(one -> one.name().toLowerCase(page.locale()).equals(name)
                        || one.id().toString().equals(name))
                .toList();
        return exact.isEmpty()
                ? catalog.organizations().stream()
                        .filter(one -> one.name().toLowerCase(page.locale()).contains(name))
                        .toList()
                : exact;
    }

    /** Returns the end of the last day: the key is valid on that day. */
    private Optional<Instant> end(boolean isNeeded) {
        String text = typed.value(LAST_DAY);
        if (text.isEmpty()) {
            if (isNeeded) {
                errors.put(LAST_DAY, "admin.key.last-day.missing");
            }
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isBefore(page.dataSet().info().day(page.now())) || day.getYear() > 9999) {
                errors.put(LAST_DAY, "admin.key.last-day.past");
            }
            return Optional.of(day.plusDays(1)
                    .atStartOfDay(page.dataSet().info().timeZone())
                    .toInstant());
        } catch (DateTimeParseException e) {
            errors.put(LAST_DAY, "admin.key.last-day.missing");
            return Optional.empty();
        }
    }
}
