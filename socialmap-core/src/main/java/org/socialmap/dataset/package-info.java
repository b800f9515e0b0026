/** What makes a data set beside its records: needs, synonyms, guidance and the policy for holds. */
package org.socialmap.dataset;
