/** What a hand-over says: just what a client agreed to share, to one named receiver. Nothing of it is kept. */
package org.socialmap.handover;
