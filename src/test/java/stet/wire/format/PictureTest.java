package stet.wire.format;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.wire.format.Received.written;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.wire.format.Dispatch.Kind;
import stet.wire.format.Dispatch.WirePicture;

class PictureTest {
    private static final String NEWSML_1 = """
            <NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>ins.example</ProviderId><DateId>20261120</DateId>
            <NewsItemId>cranes</NewsItemId></NewsIdentifier><NameLabel>SHETLAND-CRANES</NameLabel></Identification>
            <NewsManagement/><NewsComponent><NewsLines><HeadLine>4711</HeadLine></NewsLines>
            <AdministrativeMetadata><Provider><Party FormalName="INS"/></Provider>
            <Creator><Party FormalName="OLA BERG"/></Creator></AdministrativeMetadata>
            <NewsComponent><Role FormalName="Caption"/><ContentItem><MediaType FormalName="Text"/><DataContent><nitf><body>
            <body.content><p>Cranes at Holmsgarth. INS PHOTO / OLA BERG<br/>NO ARCHIVES</p></body.content></body></nitf>
            </DataContent></ContentItem></NewsComponent>
            <NewsComponent><Role FormalName="Thumbnail"/><ContentItem Href="t/small.jpg"><MediaType FormalName="Photo"/>
            </ContentItem></NewsComponent>
            <NewsComponent><Role FormalName="HighDef"/><ContentItem Href="h/large.jpg"><MediaType FormalName="Photo"/>
            </ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>""";
    private static final String G2 = """
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:ins.example,2026:newsml_RC2CRANES1"><itemMeta>
            <itemClass qcode="ninat:picture"/><provider qcode="nprov:INS"/></itemMeta><contentMeta>
            <infoSource role="isrol:distributor"><name>INS</name></infoSource>
            <infoSource role="isrol:contentSource"><name>Harbour Data</name></infoSource>
            <infoSource role="cRole:source" qcode="photCode:X4711"/>
            <creator qcode="staff:9"><name>Ola Berg</name></creator><headline>Cranes</headline></contentMeta><contentSet>
            <remoteContent href="a/large.jpg" contenttype="image/jpeg"/>
            <remoteContent href="a/small.jpg" contenttype="image/jpeg"/></contentSet></newsItem>""";

    @Test
    void aNewsMl1PhotoIsOnePictureWithItsRenditions() throws Unreadable {
        var cranes = written(NEWSML_1);
        assertThat(cranes.kind()).isEqualTo(Kind.PICTURE);
        assertThat(cranes.headline()).as("a number is no headline").isEqualTo("SHETLAND-CRANES");
        assertThat(cranes.body()).isEmpty();
        assertThat(cranes.pictures())
                .containsExactly(new WirePicture(
                        "SHETLAND-CRANES",
                        "Cranes at Holmsgarth. INS PHOTO / OLA BERG NO ARCHIVES",
                        "INS PHOTO / OLA BERG",
                        "OLA BERG",
                        "large.jpg",
                        "4711",
                        List.of("small.jpg")));
    }

    @Test
    void aG2PhotoIsItsMakersAndHasANumber() throws Unreadable {
        var cranes = written(G2);
        assertThat(cranes.sources()).extracting(Dispatch.Source::name).containsExactly("Harbour Data", "INS", "INS");
        assertThat(cranes.pictures())
                .containsExactly(
                        new WirePicture("Cranes", "", "", "Ola Berg", "large.jpg", "RC2CRANES1", List.of("small.jpg")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The quay. (Photo by Ola Berg / INS)            | Ola Berg | Ola Berg / INS",
                "The quay. (AP Photo/Ola Berg)                  | Ola Berg | AP Photo/Ola Berg",
                "The quay. INS PHOTO / OLA BERG                 | OLA BERG | INS PHOTO / OLA BERG",
                "The quay. REUTERS/Ola Berg/File Photo          | Ola Berg | REUTERS/Ola Berg",
                "The quay. (Ola Berg/Pool via AP)               | Ola Berg | Ola Berg/Pool via AP",
                "The quay (north or south/west) on Friday.      |          |",
            })
    void whereNoFieldSaysWhoTookItTheCaptionDoes(String caption, String photographer, String credit) throws Unreadable {
        var picture = written("{\"uri\":\"a\",\"type\":\"picture\",\"description_text\":\"%s\"}".formatted(caption))
                .pictures()
                .get(0);
        assertThat(picture.photographer()).isEqualTo(photographer == null ? "" : photographer);
        assertThat(picture.credit()).isEqualTo(credit == null ? "" : credit);
    }

    @Test
    void anAgencysNumberInAFileNameIsThePicturesNumber() throws Unreadable {
        var picture = written("{\"uri\":\"a\",\"type\":\"picture\",\"renditions\":{\"main\":{\"href\":"
                        + "\"https://ins.example/2026-11-20T081500Z_RC2CRANES1_RTRMADP_3_CRANES.JPG\"}}}")
                .pictures()
                .get(0);
        assertThat(picture.number()).isEqualTo("RC2CRANES1");
    }

    @Test
    void whatWasStoredBeforePicturesHadNumbersIsRead() throws JsonProcessingException {
        var stored =
                "{\"title\":\"t\",\"caption\":\"c\",\"credit\":\"INS\",\"photographer\":\"\",\"fileName\":\"a.jpg\"}";
        var picture = new ObjectMapper().readValue(stored, WirePicture.class);
        assertThat(picture).isEqualTo(Received.picture("t", "c", "INS", "", "a.jpg"));
        assertThat(picture.fileNames()).containsExactly("a.jpg");
        assertThat(new ObjectMapper().writeValueAsString(picture))
                .contains("\"number\":\"\"", "\"otherFileNames\":[]")
                .doesNotContain("fileNames");
    }
}
