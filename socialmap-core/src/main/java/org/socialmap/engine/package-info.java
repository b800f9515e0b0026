/** Keeps a map running: its records in memory, the index of each audience, and the thread that follows the store. */
package org.socialmap.engine;
