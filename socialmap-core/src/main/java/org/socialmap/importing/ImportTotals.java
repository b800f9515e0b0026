package org.socialmap.importing;

/**
 * The totals of the records of one kind. The number of records read is the sum of those kept, merged and set aside. A
 * record is a row of a table; in JSON, it is an organization, a location or a service at any depth, with everything
 * nested in it.
 *
 * @param read the number of records in the source
 * @param kept the number of records that are in the map, or part of a record there
 * @param merged the number of records that repeat another one
 * @param setAside the number of records that are not in the map; each, or the record that contains it, has a notice
 */
public record ImportTotals(long read, long kept, long merged, long setAside) {
    /** Returns the sum of two totals. */
    public ImportTotals plus(ImportTotals other) {
        return new ImportTotals(read + other.read, kept + other.kept, merged + other.merged, setAside + other.setAside);
    }
}
