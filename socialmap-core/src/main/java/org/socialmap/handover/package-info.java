/** The hand-over sheet: exactly what a client agreed to share with one named receiver. Nothing is stored. */
package org.socialmap.handover;
