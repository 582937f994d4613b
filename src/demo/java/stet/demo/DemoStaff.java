package stet.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The people of the demo's realm. */
final class DemoStaff {
    private DemoStaff() {}

    /**
     * Somebody who can sign in.
     *
     * @param desks the roles at desks, as Keycloak's groups name them: {@code /desks/world/editor}
     */
    record Member(String user, String name, List<String> desks, List<String> houseRoles) {
        boolean edits(String desk) {
            return desks.contains("/desks/%s/editor".formatted(desk));
        }

        /** Such as "chief at world, chief at business". */
        String roles() {
            return Stream.concat(
                            desks.stream().map(group -> group.split("/")).map(group -> group[3] + " at " + group[2]),
                            houseRoles.stream())
                    .collect(Collectors.joining(", "));
        }
    }

    static List<Member> in(Path realms) {
        try {
            return stream(new ObjectMapper()
                            .readTree(realms.resolve("newsroom-demo.json").toFile())
                            .path("users"))
                    .filter(user -> user.has("firstName"))
                    .map(DemoStaff::member)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Member member(JsonNode user) {
        return new Member(
                user.path("username").asText(),
                user.path("firstName").asText() + " " + user.path("lastName").asText(),
                stream(user.path("groups")).map(JsonNode::asText).toList(),
                stream(user.path("realmRoles"))
                        .map(JsonNode::asText)
                        .filter(role -> !role.startsWith("default-roles-"))
                        .toList());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
