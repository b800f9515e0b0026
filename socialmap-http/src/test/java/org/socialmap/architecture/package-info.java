/**
 * Verifies the architecture: the dependencies between packages, and the packages that may use each library.
 *
 * <p>{@link org.socialmap.architecture.ArchitectureTest} contains the tables; change them there. The rules take
 * their input as an argument, and {@link org.socialmap.architecture.SeededBreachTest} gives each of them a violation to
 * detect.
 */
package org.socialmap.architecture;
