/** The commands of the program. */
package org.socialmap.http.cli;
