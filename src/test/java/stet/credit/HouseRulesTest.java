package stet.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.copy.Language;
import stet.credit.Finding.Code;
import stet.credit.mention.Register;

class HouseRulesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void aDeskMayWeighAndWriteOtherwise() throws IOException {
        var rules = rules(file -> file.putObject("desks")
                .putObject("sport")
                .put("withdrawsKilled", true)
                .<ObjectNode>set("severities", JSON.createObjectNode().put("STALE_CREDIT", "note"))
                .<ObjectNode>set("thresholds", JSON.createObjectNode().put("wholeByline", 0.5))
                .<ObjectNode>set("forms", JSON.createObjectNode().put("creditLine", "Agencies: {agencies}"))
                .set("credits", JSON.createObjectNode().put("ap", "The Associated Press")));
        var sport = rules.of("sport");
        var ap = Register.agencies().get("ap");
        assertThat(sport.severity(Code.STALE_CREDIT)).isEqualTo(Severity.NOTE);
        assertThat(sport.thresholds().takesByline(0.6)).isTrue();
        assertThat(sport.thresholds().sharesByline(0.3)).isTrue();
        assertThat(sport.wording().creditLine(List.of(sport.name(ap)))).isEqualTo("Agencies: The Associated Press");
        assertThat(sport.withdrawsKilled()).isTrue();
        assertThat(rules.of("world").severity(Code.STALE_CREDIT)).isEqualTo(Severity.WARN);
        assertThat(rules.of("world").wording().creditLine(List.of("AP"))).isEqualTo("With reporting by AP");
    }

    @Test
    void aDeskMaySpeakAnotherLanguageAndWordAnyOfThem() throws IOException {
        var rules = rules(file -> {
            var sport = file.putObject("desks").putObject("sport").put("language", "de");
            sport.putObject("forms").put("creditLine", "Mit {agencies}");
            sport.putObject("formsIn").putObject("en").put("creditLine", "Agencies: {agencies}");
        });
        var sport = rules.of("sport").wording();
        assertThat(sport.creditLine(List.of("dpa", "AFP"))).isEqualTo("Mit dpa und AFP");
        assertThat(sport.byline(List.of("dpa"))).isEqualTo("Von dpa");
        assertThat(sport.in(Language.EN).creditLine(List.of("AP"))).isEqualTo("Agencies: AP");
        assertThat(sport.in(Language.FR).creditLine(List.of("AP"))).isEqualTo("Avec AP");
        assertThat(rules.of("world").wording().creditLine(List.of("AP"))).isEqualTo("With reporting by AP");
    }

    @Test
    void aFileWithFormsInOneLanguageWordsAllCopyInIt() throws IOException {
        var rules = rules(file -> {
            file.remove("language");
            file.remove("formsIn");
        });
        var german = rules.house().wording().inLanguageOf("Die Brücke ist seit Montag gesperrt, und das bleibt sie.");
        assertThat(german.creditLine(List.of("dpa", "AFP"))).isEqualTo("With reporting by dpa and AFP");
    }

    @Test
    void allThatIsWrongIsSaid() {
        assertThatThrownBy(() -> rules(file -> {
                    file.put("version", " ");
                    file.withArray("rules").remove(0);
                    file.putObject("thresholds")
                            .put("run", 3)
                            .put("sharedByline", 0.9)
                            .put("wholeByline", 0.8);
                    file.putObject("forms").put("creditLine", "With reporting");
                    file.put("language", "xx");
                    file.putObject("formsIn").putObject("de").put("byline", "Von");
                    file.withObject("/formsIn").putObject("yy");
                    file.putObject("credits").put("nobody", "Nobody");
                    file.putObject("desks").putObject("gardening");
                }))
                .hasMessageContaining("no version")
                .hasMessageContaining("There is no rule on CITED_NOT_CREDITED.")
                .hasMessageContaining("a threshold of 3 words")
                .hasMessageContaining("sharedByline must be below wholeByline")
                .hasMessageContaining("has no place for {agencies}")
                .hasMessageContaining("there is no language \"xx\"")
                .hasMessageContaining("formsIn: there is no language \"yy\"")
                .hasMessageContaining("formsIn.de.byline: \"Von\" has no place for {agency}")
                .hasMessageContaining("there is no agency \"nobody\"")
                .hasMessageContaining("there is no desk \"gardening\"");
    }

    @Test
    void aFileThatIsNoJsonIsToldByItsLine() throws IOException {
        var file = Files.writeString(folder.resolve("rules.json"), "{\n  \"version\": \"1\",\n  \"rule\": []\n}");
        assertThatThrownBy(() -> HouseRules.read(JSON, Optional.of(file)))
                .hasMessageContaining("line ")
                .hasMessageContaining("rule");
    }

    private HouseRules rules(Consumer<ObjectNode> change) throws IOException {
        var file = (ObjectNode) JSON.readTree(HouseRules.class.getResourceAsStream("/stet/house-rules.json"));
        change.accept(file);
        var path = Files.write(folder.resolve("rules.json"), JSON.writeValueAsBytes(file));
        return new HouseRules(
                HouseRules.read(JSON, Optional.of(path)), "The file", Set.of("ap", "afp"), Set.of("world", "sport"));
    }
}
