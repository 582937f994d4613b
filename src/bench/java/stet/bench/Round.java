package stet.bench;

/**
 * All that was measured for one number of clients, in this order but for the ratios.
 *
 * @param before the hand-written transaction, a second
 * @param ratio of submit and recall to the mean of before and after
 * @param jdbc the hand-written transaction from this process; the same as before where there is no pgbench
 * @param newsroomCores how many cores the newsroom's process took during submit and recall
 */
record Round(
        int clients,
        double before,
        Figures submitAndRecall,
        double newsroomCores,
        Figures wholePath,
        double after,
        double jdbc,
        double ratio,
        double wholePathRatio) {

    static Round of(
            double before,
            Figures submitAndRecall,
            double newsroomCores,
            Figures wholePath,
            double after,
            double jdbc) {
        var mean = (before + after) / 2;
        return new Round(
                submitAndRecall.clients(),
                before,
                submitAndRecall,
                newsroomCores,
                wholePath,
                after,
                jdbc,
                submitAndRecall.perSecond() / mean,
                wholePath.perSecond() / mean);
    }
}
