/** Folders and files that only the user of the program can read. */
package org.socialmap.files;
