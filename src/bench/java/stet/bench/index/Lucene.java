package stet.bench.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.store.MMapDirectory;
import stet.copy.Fingerprints;
import stet.copy.Words;
import stet.wire.index.Text;

/** Lucene, with the numbers as terms of two fields: documents only, no positions, no norms. */
final class Lucene implements Contender {
    static final String PRINTS = "prints";
    static final String WORDS = "words";
    static final String SEQ = "seq";

    private static final double BUFFER_MEGABYTES = 48;

    private final Path folder;
    private final LuceneTerms prints = new LuceneTerms();
    private final LuceneTerms words = new LuceneTerms();
    private final NumericDocValuesField seq = new NumericDocValuesField(SEQ, 0);
    private final Document document = new Document();
    private IndexWriter writer;
    private DirectoryReader reader;

    Lucene(Path folder) throws IOException {
        this.folder = folder;
        document.add(new Field(PRINTS, prints, type()));
        document.add(new Field(WORDS, words, type()));
        document.add(seq);
        writer = writer(folder);
        reader = DirectoryReader.open(writer);
    }

    @Override
    public void add(List<Text> items) throws IOException {
        for (var item : items) {
            var cut = Words.of(item.text());
            prints.set(Fingerprints.of(cut));
            words.set(RareWords.of(cut));
            seq.setLongValue(item.seq());
            writer.addDocument(document);
        }
        refresh();
    }

    @Override
    public void settle() throws IOException {
        writer.commit();
        reopen();
    }

    @Override
    public Set<Long> like(String story) throws IOException {
        return new LuceneSearch(reader).like(Words.of(story), MOST);
    }

    @Override
    public long bytesOnDisk() throws IOException {
        return Disk.bytesIn(folder);
    }

    /** Closing the writer waits for its merges. */
    @Override
    public void reopen() throws IOException {
        close();
        writer = writer(folder);
        reader = DirectoryReader.open(writer);
    }

    @Override
    public void close() throws IOException {
        reader.close();
        writer.close();
    }

    private void refresh() throws IOException {
        var changed = DirectoryReader.openIfChanged(reader);
        if (changed != null) {
            reader.close();
            reader = changed;
        }
    }

    private static IndexWriter writer(Path folder) throws IOException {
        var policy = new LogByteSizeMergePolicy();
        policy.setMinMergeMB(8);
        var config = new IndexWriterConfig(null);
        config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        config.setUseCompoundFile(false);
        config.setMergePolicy(policy);
        return new IndexWriter(new MMapDirectory(folder), config);
    }

    private static FieldType type() {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }
}
