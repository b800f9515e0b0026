String log = new File(basedir, 'build.log').text
assert log.contains("Null cannot be a value of a non-null type"): 'the compiler did not refuse null'
