package org.socialmap.http.pages;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import org.socialmap.access.Role;
import org.socialmap.http.pages.address.AnswerAddresses;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.http.pages.session.Session;
import org.socialmap.http.pages.session.Sessions;

/** Signing in with a key, and out again. */
final class SignInPages {
    private final Pages pages;
    private final Sessions sessions;
    private final AnswerAddresses addresses;

    SignInPages(Pages pages, Sessions sessions, AnswerAddresses addresses) {
        this.pages = pages;
        this.sessions = sessions;
        this.addresses = addresses;
    }

    void show(Context context) {
        write(context, FormFields.of(context), false);
    }

    void signIn(Context context) {
        FormFields fields = FormFields.of(context);
        Optional<String> key = fields.last("key");
        Optional<Session> session = key.flatMap(typed -> sessions.signIn(context, typed));
        if (session.isPresent()) {
            context.redirect(context.contextPath() + home(session.get().actor().role()), HttpStatus.SEE_OTHER);
        } else {
            write(context, fields, key.isPresent());
        }
    }

    private static String home(Role role) {
        return switch (role) {
            case PROVIDER -> "/board";
            case EDITOR -> "/fill";
            case ADMIN -> "/admin";
            case PROFESSIONAL, ANYBODY -> "/desk";
        };
    }

    void signOut(Context context) {
        FormFields fields = FormFields.of(context);
        sessions.sender(context, fields);
        sessions.signOut(context);
        // On a shared computer, Back must not show the next person what this one entered.
        addresses.forget(fields);
        context.redirect(context.contextPath() + "/", HttpStatus.SEE_OTHER);
    }

    private void write(Context context, FormFields fields, boolean isWrong) {
        Page page = pages.page(context, fields);
        pages.write(context, page, "signin", Map.of("wrong", isWrong));
    }
}
