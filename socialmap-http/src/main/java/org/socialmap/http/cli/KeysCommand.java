package org.socialmap.http.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.KeyOperations;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.access.KeyRequest;
import org.socialmap.access.Role;
import org.socialmap.http.wire.KeysBody;
import org.socialmap.json.body.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Manages the keys of a map in a folder or a database: issues, lists and revokes them. */
@Command(name = "keys", mixinStandardHelpOptions = true, resourceBundle = "org.socialmap.http.cli.usage")
final class KeysCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private MapOptions map;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "issue, list, revoke");
    }

    /** Issues a key and prints it, once. */
    @Command(name = "issue", mixinStandardHelpOptions = true)
    int issue(
            @Option(names = "--role", paramLabel = "ROLE", required = true) String role,
            @Option(names = "--organization", paramLabel = "ID") Optional<UUID> organization,
            @Option(names = "--expires", paramLabel = "INSTANT") Optional<String> expires,
            @Option(names = "--label", paramLabel = "TEXT", required = true) String label) {
        try (SocialMap socialMap = map.openStored()) {
            KeyOperations.IssuedKey issued = socialMap
                    .keys(Actor.EMBEDDER)
                    .issue(new KeyRequest(role(role), label, organization, expires.map(KeysCommand::instant)));
            print(issued.record().id() + " " + issued.key());
        }
        return 0;
    }

    /** Lists all keys, without their secrets. */
    @Command(name = "list", mixinStandardHelpOptions = true)
    int list(@Option(names = "--json") boolean json) {
        try (SocialMap socialMap = map.openStored()) {
            KeysBody keys = KeysBody.of(socialMap.keys(Actor.EMBEDDER).keys());
            if (json) {
                print(new String(Json.write(keys), StandardCharsets.UTF_8));
            } else {
                keys.keys()
                        .forEach(key -> print(key.id() + " " + key.role() + " "
                                + key.organizationId().map(UUID::toString).orElse("-") + " "
                                + key.expiresAt().map(Instant::toString).orElse("-") + " "
                                + (key.revoked() ? "revoked" : "valid") + " " + key.label()));
            }
        }
        return 0;
    }

    /** Revokes a key. */
    @Command(name = "revoke", mixinStandardHelpOptions = true)
    int revoke(@Parameters(paramLabel = "ID", descriptionKey = "revoked") UUID id) {
        try (SocialMap socialMap = map.openStored()) {
            return socialMap.keys(Actor.EMBEDDER).revoke(id) ? 0 : 1;
        }
    }

    private void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private static Role role(String name) {
        try {
            return Role.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--role must be professional, provider, editor or admin", e);
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("--expires must be an instant such as 2027-01-01T00:00:00Z", e);
        }
    }
}
