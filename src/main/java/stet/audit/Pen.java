package stet.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.HexFormat;
import stet.audit.log.SigningKey;
import stet.audit.log.Written;

/** Writes acts down as entries: salted, hashed and sealed. */
@ApplicationScoped
class Pen {
    private static final int SALT = 16;

    private final SigningKey.Seal seal;
    private final SecureRandom chance = new SecureRandom();
    private final ObjectMapper json = new ObjectMapper();

    @Inject
    Pen(Keys keys) {
        this(keys.seal());
    }

    Pen(SigningKey.Seal seal) {
        this.seal = seal;
    }

    Entry write(Page page, Act act) {
        var actor = act.actor();
        var written = new Written(
                        page.last() + 1,
                        page.book(),
                        page.at(),
                        new Written.Who(actor.id(), actor.name(), actor.kind()),
                        actor.role(),
                        act.action(),
                        act.outcome(),
                        act.from(),
                        act.to(),
                        act.reason(),
                        act.revision(),
                        json.valueToTree(act.details()),
                        null,
                        null,
                        page.hash(),
                        Written.NOTHING)
                .sealed(salt(), salt());
        return new Entry(written, seal.of(written.hash()).base64());
    }

    private String salt() {
        var bytes = new byte[SALT];
        chance.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
