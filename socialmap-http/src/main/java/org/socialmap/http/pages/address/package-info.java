/**
 * Addresses of pages that show what a person entered, so that Back and reload work. The form is sealed in the address
 * and readable only with a key in the memory of this server, which forgets it within minutes. The door is
 * {@link org.socialmap.http.pages.address.AnswerAddresses}. What was sent after a session had ended is sealed likewise,
 * but in the form of the sign-in page ({@link org.socialmap.http.pages.address.InterruptedSeal}).
 */
@NullMarked
package org.socialmap.http.pages.address;

import org.jspecify.annotations.NullMarked;
