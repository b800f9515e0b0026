package org.socialmap.http.wire;

/**
 * The API root, which an Open Referral client reads first.
 *
 * @param version the HSDS version
 * @param profile the URL of the profile that describes the extensions of HSDS
 * @param openapiUrl the URL of the API description
 * @param dataset the id of the data set
 * @param fictional whether the data set is made up
 */
public record AboutBody(
        String version, String profile, String openapiUrl, PublisherBody publisher, String dataset, boolean fictional) {
    /** The publisher of the records. */
    public record PublisherBody(String name) {}
}
