package org.socialmap.http.wire;

/**
 * What an Open Referral client asks first.
 *
 * @param version of HSDS
 * @param profile where what HSDS lacks is described
 * @param openapiUrl where everything is described
 * @param dataset the data set's id
 * @param fictional whether it is made up
 */
public record AboutBody(
        String version, String profile, String openapiUrl, PublisherBody publisher, String dataset, boolean fictional) {
    /** Who answers for the records. */
    public record PublisherBody(String name) {}
}
