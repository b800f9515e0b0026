package org.socialmap.search.query;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.util.VectorUtil;

/** Lucene's code for vectors of numbers, which the index does not use but Lucene always loads. */
final class VectorModuleWarning {
    private static final String LOGGER = "org.apache.lucene.internal.vectorization.VectorizationProvider";

    private VectorModuleWarning() {}

    /** Loads it without the warning that it would be faster with another module, and leaves the logger as it was. */
    static void load() {
        Logger logger = Logger.getLogger(LOGGER);
        Level level = logger.getLevel();
        logger.setLevel(Level.SEVERE);
        try {
            VectorUtil.dotProduct(new float[1], new float[1]);
        } finally {
            logger.setLevel(level);
        }
    }
}
