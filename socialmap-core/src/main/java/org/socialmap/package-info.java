/** The door of the library, {@link org.socialmap.SocialMap}. It wires and decides nothing. */
package org.socialmap;
