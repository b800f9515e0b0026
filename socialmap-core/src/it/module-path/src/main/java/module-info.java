/** A program with a map in memory. */
module consumer {
    requires org.socialmap.core;
}
