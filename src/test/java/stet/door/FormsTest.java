package stet.door;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.RHEA;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.newsroom.Scene;

/** No route takes a form, and nothing tries to read one. */
@QuarkusTest
class FormsTest extends Scene {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "multipart/form-data; boundary",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=x"
            })
    void isRefusedWhateverIsInIt(String type) {
        for (var body : new String[] {"{}", "a=%zz&b", "x".repeat(5_000), "--x\r\nContent-Disposition: y\r\n\r\n"}) {
            var answer = as(RHEA).with("Content-Type", type).post("/api/stories", body);
            answer.isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
            assertThat(answer.text()).doesNotContain("netty");
        }
    }
}
