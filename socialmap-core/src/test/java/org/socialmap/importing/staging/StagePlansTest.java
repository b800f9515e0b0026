package org.socialmap.importing.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.socialmap.exchange.hsds.HsdsKind;
import org.socialmap.importing.privacy.AddressTokens;
import org.socialmap.importing.privacy.SecretDetail;
import org.socialmap.importing.value.SourcePosition;

/**
 * No statement of the stage scans more rows than its result needs: those that run for each record would make the time
 * of an import quadratic in the size of its source. Every method of the stage is called, so that new ones are checked
 * too.
 */
class StagePlansTest {
    /** Statements that run once for a whole source, or that read one row. */
    private static final List<String> ALLOWED_SCANS = List.of(
            "SELECT 1 FROM secret LIMIT 1",
            "SELECT kind, outcome, COUNT(*) FROM record GROUP BY kind, outcome",
            "SELECT COUNT(*) FROM record WHERE kind IN",
            "SELECT DISTINCT u.location FROM use u WHERE EXISTS",
            "SELECT DISTINCT json_extract(r.body, '$.location_id') FROM mark",
            "SELECT json_extract(body, '$.latitude') || ' '");

    /** Methods that run no query, close the stage or fill it. */
    private static final Set<String> SKIPPED_METHODS = Set.of("buildIndexes", "close", "add", "database");

    @Test
    void usesIndexForEachStatement() throws ReflectiveOperationException {
        try (Stage stage = filled()) {
            callAll(stage);
            callAll(new SecretPlaces(stage));
            Map<String, List<String>> plans = stage.database().plans();
            assertThat(plans).hasSizeGreaterThan(15);
            plans.forEach((sql, plan) -> {
                if (ALLOWED_SCANS.stream().noneMatch(sql::startsWith)) {
                    assertThat(scans(plan)).as(sql + " " + plan).isEmpty();
                }
            });
        }
    }

    @Test
    void rejectsPlanThatScansAllServices() {
        try (Stage stage = filled()) {
            assertThat(scans(stage.database()
                            .plan("SELECT s.owner FROM record s CROSS JOIN use u ON s.id = u.service"
                                    + " WHERE s.kind = 'service' AND u.location = ?")))
                    .isNotEmpty();
            assertThat(scans(stage.database().plan("SELECT 1 FROM record WHERE owner = ?")))
                    .isNotEmpty();
            assertThat(scans(stage.database()
                            .plan("SELECT 1 FROM use a CROSS JOIN use b ON a.service = b.service"
                                    + " WHERE a.location = ?")))
                    .isNotEmpty();
        }
    }

    /** Returns the steps that scan a whole table or all records of a kind, or that build an index for one query. */
    private static List<String> scans(List<String> plan) {
        return plan.stream()
                .filter(step -> step.startsWith("SCAN")
                        || step.contains("AUTOMATIC")
                        || step.endsWith("(kind=?)")
                        || step.endsWith("(outcome=?)"))
                .toList();
    }

    private static Stage filled() {
        Stage stage = Stage.open();
        SourcePosition position = new SourcePosition("services.csv", 1);
        for (int i = 0; i < 100; i++) {
            long seq = stage.add(HsdsKind.SERVICE, "service" + i, "organization", position, "{}");
            stage.addLink(seq, "organization_id", HsdsKind.ORGANIZATION, "organization");
            stage.addServiceAtLocation("location" + i, "service" + i);
        }
        stage.buildIndexes();
        return stage;
    }

    private static void callAll(Object target) throws ReflectiveOperationException {
        for (Method method : target.getClass().getDeclaredMethods()) {
            boolean isQuery = !Modifier.isPrivate(method.getModifiers())
                    && !Modifier.isStatic(method.getModifiers())
                    && !method.isSynthetic()
                    && !method.isVarArgs()
                    && !SKIPPED_METHODS.contains(method.getName());
            if (isQuery) {
                call(target, method);
            }
        }
    }

    private static void call(Object target, Method method) throws ReflectiveOperationException {
        List<Object> arguments = new ArrayList<>();
        for (Class<?> type : method.getParameterTypes()) {
            arguments.add(argument(type));
        }
        try {
            method.invoke(target, arguments.toArray());
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(
                    method.getName() + Arrays.toString(method.getParameterTypes()), e.getCause());
        }
    }

    private static Object argument(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> "service";
            case "long" -> 0L;
            case "int" -> 10;
            case "long[]" -> new long[1];
            case "SecretDetail" -> new SecretDetail(SecretDetail.Kind.LINE, "main street 12", "utrecht");
            case "AddressTokens" -> AddressTokens.of("12 Main Street");
            case "SourcePosition" -> new SourcePosition("services.csv", 2);
            case "HsdsKind" -> HsdsKind.SERVICE;
            case "RecordOutcome" -> RecordOutcome.KEPT;
            default -> throw new IllegalArgumentException("no argument for " + type);
        };
    }
}
