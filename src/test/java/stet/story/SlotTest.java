package stet.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.problem.Refusal;

class SlotTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T18:00,    Asia/Hong_Kong,   ,       2026-11-23T10:00:00Z",
        "2026-11-23T18:00:30, UTC,              ,       2026-11-23T18:00:30Z",
        "2026-03-29T01:59:59, Europe/Berlin,    ,       2026-03-29T00:59:59Z",
        "2026-03-29T03:00,    Europe/Berlin,    ,       2026-03-29T01:00:00Z",
        "2026-10-25T02:30,    Europe/Berlin,    +02:00, 2026-10-25T00:30:00Z",
        "2026-10-25T02:30,    Europe/Berlin,    +01:00, 2026-10-25T01:30:00Z",
        "2026-11-01T01:30,    America/New_York, -04:00, 2026-11-01T05:30:00Z",
        "2026-11-01T01:30,    America/New_York, -05:00, 2026-11-01T06:30:00Z",
        "2026-04-05T01:45,    Australia/Lord_Howe, +11:00, 2026-04-04T14:45:00Z",
        "2026-04-05T01:45,    Australia/Lord_Howe, +10:30, 2026-04-04T15:15:00Z",
        "2026-10-25T01:30,    Europe/London,    +00:00, 2026-10-25T01:30:00Z",
        "2026-10-25T01:30,    Europe/London,    Z,      2026-10-25T01:30:00Z",
        "2026-10-25T01:30,    Europe/London,    +01:00, 2026-10-25T00:30:00Z",
        "2026-10-25T01:30,    Europe/London,    +02:00, ",
        "2026-10-25T01:30,    Europe/London,    summer, ",
        "2028-02-29T00:00,    UTC,              ,       2028-02-29T00:00:00Z",
        "2026-12-31T23:59:59, Pacific/Kiritimati, ,     2026-12-31T09:59:59Z"
    })
    void aTimeOnTheWallBecomesTheInstantThatItsZoneGivesIt(String local, String zone, String offset, String at) {
        var wish = new Slot.Wish(null, local, zone, offset);
        if (at == null) {
            assertThatThrownBy(wish::slot).hasFieldOrPropertyWithValue("code", "WRONG_OFFSET");
        } else {
            assertThat(wish.slot().at()).isEqualTo(at);
            assertThat(wish.slot().local()).isEqualTo(local);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T02:30, Europe/Berlin,       , TIME_DOES_NOT_EXIST, /slot/local",
        "2026-03-08T02:00, America/New_York,    , TIME_DOES_NOT_EXIST, /slot/local",
        "2026-10-04T02:15, Australia/Lord_Howe, , TIME_DOES_NOT_EXIST, /slot/local",
        "2026-10-25T02:30, Europe/Berlin,       , TIME_EXISTS_TWICE,   /slot/offset",
        "2026-11-23T18:00, Asia/Hong_Kong, +07:00, WRONG_OFFSET,       /slot/offset",
        "2026-11-23T18:00, +08:00,              , UNKNOWN_ZONE,        /slot/zone",
        "2026-11-23T18:00, EST,                 , UNKNOWN_ZONE,        /slot/zone",
        "2026-11-23T18:00, SystemV/EST5,        , UNKNOWN_ZONE,        /slot/zone",
        "2026-11-23T18:00, Mars/Olympus,        , UNKNOWN_ZONE,        /slot/zone",
        "2026-11-23T18:00Z, UTC,                , BAD_TIME,            /slot/local",
        "2026-02-29T18:00, UTC,                 , BAD_TIME,            /slot/local",
        "2026-11-23T24:00, UTC,                 , BAD_TIME,            /slot/local"
    })
    void aTimeThatNamesNoMomentOrTwoIsRefused(String local, String zone, String offset, String code, String pointer) {
        assertRefused(new Slot.Wish(null, local, zone, offset), code, pointer);
    }

    @Test
    void anInstantNeedsItsOffset() {
        assertThat(new Slot.Wish("2026-11-23T18:00:00+08:00", null, null, null)
                        .slot()
                        .at())
                .isEqualTo("2026-11-23T10:00:00Z");
        assertRefused(new Slot.Wish("2026-11-23T18:00:00", null, null, null), "BAD_TIME", "/slot/at");
        assertRefused(new Slot.Wish("soon", null, null, null), "BAD_TIME", "/slot/at");
    }

    @Test
    void aSlotIsAnInstantOrALocalTimeAndNotBoth() {
        assertRefused(new Slot.Wish("2026-11-23T18:00:00Z", "2026-11-23T18:00", "UTC", null), "SLOT_TWICE", "/slot");
        assertRefused(new Slot.Wish(null, "2026-11-23T18:00", null, null), "MISSING", "/slot/zone");
        assertRefused(new Slot.Wish(null, null, null, null), "MISSING", "/slot/local");
    }

    private static void assertRefused(Slot.Wish wish, String code, String pointer) {
        assertThatThrownBy(wish::slot).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(422);
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.errors().get(0).pointer()).isEqualTo(pointer);
        });
    }
}
