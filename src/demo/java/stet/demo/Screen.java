package stet.demo;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** What the person who started the demo reads. */
final class Screen {
    private static final String RULE = "=".repeat(78);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final PrintStream out = System.out;

    void banner() {
        out.printf("""

                %s
                  STET, THE DEMO. NOT FOR PRODUCTION.
                  Everybody's password is their name. A power cut may cost the database.
                  It listens on this machine only. All it keeps is in .demo
                %1$s

                """, RULE);
    }

    void says(String what) {
        out.printf("%4d s  %s%n", ManagementFactory.getRuntimeMXBean().getUptime() / 1000, what);
    }

    void trouble(Exception e) {
        out.printf("%nThe newsroom is not open. %s%n%n", e.getMessage());
    }

    void welcome(Settings settings, List<DemoStaff.Member> staff, Optional<NextStory> next) {
        says("The newsroom is open");
        var stet = "http://localhost:" + settings.httpPort();
        out.printf("%n  Stet      %s%n", stet);
        out.printf("  Public    %s/live/world%n", stet);
        out.printf("  API       %s/q/openapi%n", stet);
        out.printf("  Health    http://localhost:%d/q/health%n", settings.managementPort());
        out.printf("  Sign-in   %s%n", settings.issuer());
        out.println(next.map(story ->
                        "  Next out  %s/live/stories/%s at %s".formatted(stet, story.slug(), TIME.format(story.at())))
                .orElse("  Next out  nothing: approve a story and schedule it"));
        out.printf("%nThe staff (the password is the name):%n");
        staff.forEach(member -> out.printf("  %-6s  %-15s  %s%n", member.user(), member.name(), member.roles()));
        curl(stet, settings.issuer());
        out.printf(
                "%nLogs are in .demo. Ctrl-C closes the newsroom; it opens again as it was, unless with -Ddemo.reset%n%n");
    }

    private void curl(String stet, String keycloak) {
        out.printf("""

                In another terminal, a token for Edna, the stories she may see, and a credit check:

                TOKEN=$(curl -s %s/protocol/openid-connect/token -d grant_type=password -d client_id=demo-cli \
                -d username=edna -d password=edna | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                curl -s -H "Authorization: Bearer $TOKEN" '%s/api/stories?stage=SCHEDULED'
                curl -s -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \
                -d '{"body":"<p>The port is shut, Reuters reported.</p>"}' %2$s/api/credit-checks
                """, keycloak, stet);
    }
}
