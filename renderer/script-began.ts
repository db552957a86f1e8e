// The first of a page's modules: the benchmark of the start reads when it ran.
performance.mark('script');
