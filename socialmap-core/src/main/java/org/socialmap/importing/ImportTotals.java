package org.socialmap.importing;

/**
 * What became of the records of one kind. Those that were read are those that were kept, merged and set aside together. A record
 * is a row of a table; in JSON, an organization, a location or a service, wherever it lies, with all that lies in it.
 *
 * @param read how many there were
 * @param kept how many are in the map, or part of what is
 * @param merged how many said again what another said
 * @param setAside how many are not in the map; each of them, or what it lay in, has a notice
 */
public record ImportTotals(long read, long kept, long merged, long setAside) {
    /** Both together. */
    public ImportTotals plus(ImportTotals other) {
        return new ImportTotals(read + other.read, kept + other.kept, merged + other.merged, setAside + other.setAside);
    }
}
