/** The settings of the program, from the command line, the environment and a file. */
package org.socialmap.http.settings;
