print("vorlage")
