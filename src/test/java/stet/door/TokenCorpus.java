package stet.door;

import java.util.LinkedHashMap;
import java.util.Map;
import stet.newsroom.Keycloak;
import stet.newsroom.Staff;

/** Tokens that must not open the door: some from the real Keycloak, for another purpose; the others forged from Rhea's. */
final class TokenCorpus {
    private static final String NEWSROOM = "newsroom";

    private TokenCorpus() {}

    /** By what is wrong with each. */
    static Map<String, String> all() {
        var tokens = new LinkedHashMap<String, String>();
        tokens.putAll(issued());
        tokens.putAll(forged());
        tokens.putAll(broken());
        return tokens;
    }

    /** Really signed by Keycloak. */
    static Map<String, String> issued() {
        return Map.of(
                "of another realm", Keycloak.token("elsewhere", "elsewhere-cli", "mallory", "access_token"),
                "for another audience", Keycloak.token(NEWSROOM, "archive", "carla", "access_token"),
                "without a subject", Keycloak.token(NEWSROOM, "nameless", "carla", "access_token"),
                "signed with Keycloak's secret", Keycloak.token(NEWSROOM, "symmetric", "carla", "access_token"),
                "an ID token", Keycloak.token(NEWSROOM, "demo-cli", "carla", "id_token"),
                "a refresh token", Keycloak.token(NEWSROOM, "demo-cli", "carla", "refresh_token"));
    }

    /** Good for a second: whoever uses it waits until it is not. */
    static String brief() {
        return Keycloak.token(NEWSROOM, "brief", "carla", "access_token");
    }

    static Map<String, String> forged() {
        var good = Staff.RHEA.token();
        var header = Tokens.header(good);
        var claims = Tokens.claims(good);
        var chief = claims.replace("/desks/world/reporter", "/desks/world/chief");
        var signature = good.substring(good.lastIndexOf('.'));
        var tokens = new LinkedHashMap<String, String>();
        for (var none : new String[] {"none", "None", "NONE", "nOnE", ""}) {
            tokens.put("alg \"" + none + "\"", Tokens.unsigned(header.replace("RS256", none), claims));
        }
        tokens.put("alg none with a signature", Tokens.unsigned(header.replace("RS256", "none"), claims) + "x");
        tokens.put("no alg", Tokens.unsigned("{\"typ\":\"JWT\"}", claims));
        tokens.put("RS256 without its signature", Tokens.unsigned(header, claims));
        var symmetric = header.replace("RS256", "HS256");
        tokens.put("HS256 with the public key as DER", Tokens.signedWithThePublicKey(symmetric, chief, false));
        tokens.put("HS256 with the public key as PEM", Tokens.signedWithThePublicKey(symmetric, chief, true));
        tokens.put("the realm's key id, another key", Tokens.signedByTheForger(header, chief));
        tokens.put("no key id", Tokens.signedByTheForger("{\"alg\":\"RS256\",\"typ\":\"JWT\"}", chief));
        tokens.put(
                "a key of its own in the header",
                Tokens.signedByTheForger("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"jwk\":" + Tokens.jwk() + "}", chief));
        tokens.put(
                "a key at an address",
                Tokens.signedByTheForger(
                        "{\"alg\":\"RS256\",\"kid\":\"x\",\"jku\":\"http://127.0.0.1:9/keys\"}", chief));
        tokens.put(
                "a key id that is a path",
                Tokens.signedByTheForger("{\"alg\":\"RS256\",\"kid\":\"../../../../dev/null\"}", chief));
        tokens.put(
                "a key id that is SQL", Tokens.signedByTheForger("{\"alg\":\"RS256\",\"kid\":\"' or '1'='1\"}", chief));
        tokens.put(
                "an unknown critical header",
                Tokens.signedByTheForger("{\"alg\":\"RS256\",\"crit\":[\"x\"],\"x\":1}", chief));
        tokens.put(
                "claims changed under a good signature",
                Tokens.encoded(header) + "." + Tokens.encoded(chief) + signature);
        tokens.put(
                "header changed over a good signature",
                Tokens.encoded(header.replace("RS256", "RS512")) + "." + good.split("\\.", -1)[1] + signature);
        tokens.put(
                "another issuer",
                Tokens.signedByTheForger(header, claims.replace("realms/newsroom", "realms/elsewhere")));
        tokens.put("no end", Tokens.signedByTheForger(header, claims.replaceAll("\"exp\":\\d+,", "")));
        return tokens;
    }

    static Map<String, String> broken() {
        var good = Staff.RHEA.token();
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("a word", "x");
        tokens.put("dots", "..");
        tokens.put("one dot", "a.b");
        tokens.put("five parts", "a.b.c.d.e");
        tokens.put("no base64", "%%%.%%%.%%%");
        tokens.put("header no JSON", "eA.eA.eA");
        tokens.put("header a list", Tokens.encoded("[]") + "." + Tokens.encoded("{}") + ".eA");
        tokens.put("claims a number", Tokens.encoded("{\"alg\":\"RS256\"}") + "." + Tokens.encoded("1") + ".eA");
        tokens.put("cut short", good.substring(0, good.length() - 10));
        tokens.put("without its end", good.substring(0, good.lastIndexOf('.')));
        tokens.put("two in a row", good + "." + good);
        tokens.put("7,000 letters", "x".repeat(7_000));
        return tokens;
    }
}
