# make demo    builds Inquest, makes the fictional demonstration case and serves it
# make test    everything that must hold before a change lands
# make check-full    the same, and the heavy checks: release build, the larger data, benchmarks
# make bench-names   accuracy and speed of name comparison, rapidfuzz beside it
# make bench-estimation coverage and speed of estimates, recorded figures of R packages beside them
# make bench-linkage accuracy, speed and memory of linkage, Splink beside it
.PHONY: demo test check-full bench-names bench-linkage bench-estimation

demo:
	scripts/install-packages build
	swift build -c release --product inquest
	.build/release/inquest demo --into .build/demonstration $(ARGS)

test:
	scripts/install-packages test
	scripts/test

check-full: test
	scripts/install-packages check
	scripts/check-full

bench-names:
	scripts/install-packages bench
	scripts/bench-names

bench-linkage:
	scripts/install-packages bench
	scripts/bench-linkage $(ARGS)

bench-estimation:
	scripts/install-packages bench
	scripts/bench-estimation $(ARGS)
