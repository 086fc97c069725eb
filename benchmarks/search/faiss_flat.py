"""FAISS over the vectors of the search benchmark. Arguments: work folder, k. One line an index: CSV row; lists."""
import os
import sys
import time

import faiss
import numpy as np

LENGTH = 512
work, k = sys.argv[1], int(sys.argv[2])
gallery = np.memmap(os.path.join(work, "gallery.f32"), dtype="<f4", mode="r").reshape(-1, LENGTH)
probes = np.fromfile(os.path.join(work, "probes.f32"), dtype="<f4").reshape(-1, LENGTH)
size = gallery.shape[0]
threads = os.cpu_count()
faiss.omp_set_num_threads(threads)


def measure(name, index, bytes_each):
    began = time.perf_counter()
    if not index.is_trained:
        index.train(np.array(gallery[: min(size, 100000)]))
    for start in range(0, size, 50000):
        index.add(np.array(gallery[start:start + 50000]))
    build = time.perf_counter() - began
    for probe in probes[:3]:
        index.search(probe[None, :], k)
    lists, millis = [], []
    for probe in probes:
        began = time.perf_counter()
        _, found = index.search(probe[None, :], k)
        millis.append((time.perf_counter() - began) * 1e3)
        lists.append(" ".join(str(i) for i in found[0]))
    millis.sort()
    p50, p95 = millis[len(millis) // 2], millis[int(len(millis) * 0.95)]
    print(f"{name},{size},{k},{threads},both,{p50:.3f},{p95:.3f},-1,-1,{size * bytes_each / 1e6:.0f},{build:.1f};"
          + "|".join(lists), flush=True)


version = "FAISS " + faiss.__version__
measure(version + " flat", faiss.IndexFlatIP(LENGTH), 4 * LENGTH)
measure(version + " 8 bit", faiss.IndexScalarQuantizer(LENGTH, faiss.ScalarQuantizer.QT_8bit,
                                                       faiss.METRIC_INNER_PRODUCT), LENGTH)
