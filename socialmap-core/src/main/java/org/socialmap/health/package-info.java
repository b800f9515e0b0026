/** How a map is doing: its index, its store and the thread that follows it. */
package org.socialmap.health;
