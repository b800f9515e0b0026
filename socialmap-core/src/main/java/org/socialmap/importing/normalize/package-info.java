/** Makes the records of a source follow HSDS 3.1 and turns them into records of the map. */
package org.socialmap.importing.normalize;
