/**
 * What people tell back about a service: that it is closed, has moved, does or does not take somebody. A remark is
 * unconfirmed: it never changes a record or a match. The {@link org.socialmap.feedback.RemarkStore} keeps nothing about
 * who said it but the key.
 */
@NullMarked
package org.socialmap.feedback;

import org.jspecify.annotations.NullMarked;
