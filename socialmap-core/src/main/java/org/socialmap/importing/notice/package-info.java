/** Collects the notices of an import for all of its rooms. */
package org.socialmap.importing.notice;
