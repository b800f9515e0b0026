/**
 * Keeps the tower upright: the rules that say which package may use which, and which library stays where.
 *
 * <p>{@link org.socialmap.architecture.ArchitectureTest} holds the tables; change them there. The rules take their
 * input as an argument, and {@link org.socialmap.architecture.SeededBreachTest} gives each of them a breach to catch.
 */
package org.socialmap.architecture;
