package org.socialmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.ProjectDataSets;
import org.socialmap.error.Problem;
import org.socialmap.notation.CatalogRecordJson;
import org.socialmap.notation.Problems;
import org.socialmap.record.CatalogRecord;

/** Only http and https URLs are accepted as web addresses, wherever a record can contain one. */
class WebAddressCheckTest {
    private static final DataSet UTRECHT = ProjectDataSets.read("utrecht");
    private static final String SCRIPT = "javascript:alert(1)";

    @Test
    void rejectsScriptUrlsWithTheirPosition() {
        CatalogRecord organization =
                UTRECHT.catalog().organizations().iterator().next();
        ObjectNode service =
                CatalogRecordJson.write(UTRECHT.catalog().services().iterator().next());
        service.put("url", SCRIPT);
        service.putArray("required_documents")
                .addObject()
                .put("uri", SCRIPT)
                .putObject("document")
                .put("en", "a form");
        service.remove("contact_channels");
        service.withArray("contact_channels").addObject().put("channel", "web").put("value", SCRIPT);
        service.withArray("contact_channels").addObject().put("channel", "chat").put("value", SCRIPT);
        service.withArray("contact_channels").addObject().put("channel", "chat").put("value", "@name");

        assertThat(pointers(organization, CatalogRecordJson.write(organization).put("website", SCRIPT)))
                .containsExactly("/website");
        assertThat(pointers(UTRECHT.catalog().services().iterator().next(), service))
                .containsExactlyInAnyOrder(
                        "/url", "/required_documents/0/uri", "/contact_channels/0/value", "/contact_channels/1/value");
    }

    private static List<String> pointers(CatalogRecord kind, ObjectNode node) {
        Problems problems = new Problems();
        CatalogRecord record = CatalogRecordJson.read(kind.reference().kind(), node, ZoneOffset.UTC, problems);
        assertThat(problems.list()).isEmpty();
        return RecordCheck.problems(record, UTRECHT).stream()
                .map(Problem::pointer)
                .toList();
    }
}
