/** Folders and files that only the user running the program can read. */
package org.socialmap.files;
