package org.socialmap.http.pages.session;

/**
 * A request needs a session that it does not have: nobody is signed in any more, or the form that was sent is from an
 * earlier session of the same key. What was sent is not lost: signing in brings it back.
 */
public final class SignInRequiredException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SignInRequiredException() {
        // A regular answer rather than a fault: nobody needs the stack trace.
        super("sign in", null, false, false);
    }
}
