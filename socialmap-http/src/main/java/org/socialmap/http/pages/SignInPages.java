package org.socialmap.http.pages;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import org.socialmap.access.Role;
import org.socialmap.http.pages.address.AnswerAddresses;
import org.socialmap.http.pages.address.Interrupted;
import org.socialmap.http.pages.address.InterruptedSeal;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.http.pages.session.SeeOther;
import org.socialmap.http.pages.session.Session;
import org.socialmap.http.pages.session.Sessions;

/** Signing in with a key, going on where one was, and signing out. */
final class SignInPages {
    private final Pages pages;
    private final Sessions sessions;
    private final AnswerAddresses addresses;
    private final InterruptedSeal seal;

    SignInPages(Pages pages, Sessions sessions, AnswerAddresses addresses) {
        this.pages = pages;
        this.sessions = sessions;
        this.addresses = addresses;
        this.seal = new InterruptedSeal(pages.map().clock());
    }

    void show(Context context) {
        write(context, FormFields.of(context), false, Optional.empty());
    }

    /**
     * Asks somebody to sign in whose request needs it, at the address of that request. The form carries where to go on,
     * and what was sent, sealed. Somebody who has already signed in again goes on at once.
     */
    void require(Context context) {
        Interrupted request = Interrupted.of(context);
        Optional<Session> session = sessions.find(context);
        if (session.isPresent()) {
            goOn(context, session.get(), request);
        } else {
            context.status(HttpStatus.UNAUTHORIZED);
            context.header("WWW-Authenticate", "Bearer");
            write(context, FormFields.of(context), false, Optional.of(request));
        }
    }

    void signIn(Context context) {
        FormFields fields = FormFields.of(context);
        Optional<String> key = fields.last("key");
        Optional<Interrupted> request = fields.last(InterruptedSeal.FIELD)
                .flatMap(seal::open)
                .or(() -> fields.last(Interrupted.PAGE).flatMap(Interrupted::ofPage));
        Optional<Session> session = key.flatMap(typed -> sessions.signIn(context, typed));
        if (session.isEmpty()) {
            write(context, fields, key.isPresent(), request);
        } else if (request.isPresent()) {
            goOn(context, session.get(), request.get());
        } else {
            goHome(context, session.get());
        }
    }

    /** Goes on where somebody was. Nobody sees what another key sent. */
    private void goOn(Context context, Session session, Interrupted request) {
        if (!request.isOpenTo(session.actor().id())) {
            goHome(context, session);
        } else if (request.isForm()) {
            pages.resumptions().resume(context, session, request);
        } else {
            SeeOther.redirect(context, request.path());
        }
    }

    private static void goHome(Context context, Session session) {
        SeeOther.redirect(context, home(session.actor().role()));
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
        if (sessions.find(context).isPresent()) {
            sessions.sender(context, fields);
            sessions.signOut(context);
        }
        // On a shared computer, Back must not show the next person what this one entered.
        addresses.forget(fields);
        SeeOther.redirect(context, "/");
    }

    /** Drops the keys of what was sealed in forms that nobody sends any more. */
    void forgetExpired() {
        seal.forgetExpired();
    }

    private void write(Context context, FormFields fields, boolean isWrong, Optional<Interrupted> request) {
        Page page = pages.page(context, fields);
        Optional<String> next = request.filter(Interrupted::isForm).flatMap(seal::seal);
        boolean isKept = next.flatMap(seal::open).filter(Interrupted::isWhole).isPresent();
        Optional<String> to = request.filter(asked -> !asked.isForm()).map(Interrupted::path);
        pages.write(context, page, "signin", Map.of("wrong", isWrong, "kept", isKept, "next", next, "to", to));
    }
}
