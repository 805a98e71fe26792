/// What leads from pages to elements: the pages themselves, their links, and the trees that say whose each part is.
extension StructureWriter {
  func write(page place: Int, to objects: inout ObjectStreams) {
    let parts = structure.parts(onPage: place)
    objects.add(pages[place].number) { object in
      object.add(pages[place].entries)
      object.add("/Tabs/S")
      if !parts.isEmpty { object.add(text: "/StructParents \(place)") }
      let annotations = parts.compactMap { structure.parts[$0].isLink ? self.annotations[$0]?.number : nil }
      if !annotations.isEmpty {
        object.add("/Annots[")
        for annotation in annotations { object.add(kid: annotation) }
        object.add("]")
      }
      object.end()
    }
  }

  func writeLinks(onPage page: Int, to objects: inout ObjectStreams) {
    for part in structure.parts(onPage: page) where structure.parts[part].isLink {
      guard let (number, place) = annotations[part], let link = structure.links[part] else { continue }
      objects.add(number) { object in
        object.add("<</Type/Annot/Subtype/Link/StructParent ")
        object.add(number: pages.count + place)
        object.add(text: "/Rect\(link.box.text)/Border[0 0 0]")
        switch link.target {
        case .destination(let name):
          object.add("/Dest")
          object.add(byteString: name)
        case .address(let address): object.add(text: "/A<</Type/Action/S/URI/URI\(PDFSyntax.bytes(address))>>")
        }
        object.add("/F 4/Contents")
        object.add(textString: structure.title(of: link))
        object.end()
      }
    }
  }

  /// The elements that a page shows, by the numbers of its parts.
  func write(list: (page: Int, number: Int), to objects: inout ObjectStreams) {
    objects.add(list.number) { object in
      object.add(byte: UInt8(ascii: "["))
      for part in structure.parts(onPage: list.page) { object.add(kid: Int(owners[part])) }
      object.add(byte: UInt8(ascii: "]"))
    }
  }

  /// From the number of a page or link to the elements that it shows.
  func writeParentTree(to objects: inout ObjectStreams) {
    objects.add(parentTree) { tree in
      tree.add("<</Nums[")
      for (page, number) in lists { tree.add(text: "\(page) \(number) 0 R ") }
      // Links come behind the pages.
      for (part, annotation) in annotations.sorted(by: { $0.key < $1.key }) {
        tree.add(text: "\(pages.count + annotation.place) \(owners[part]) 0 R ")
      }
      tree.add("]>>")
    }
  }

  /// Names with the elements that have them, as a leaf of a name tree.
  func write(names list: ArraySlice<Int>, as number: Int, to objects: inout ObjectStreams) {
    let names = structure.notes.names
    objects.add(number) { object in
      object.add("<</Limits[")
      for end in [list.first, list.last] {
        if let end { names.write(end, to: &object) }
      }
      object.add("]/Names[")
      for name in list {
        names.write(name, to: &object)
        object.add(reference: Int(numbers[Int(names.elements[name])]))
      }
      object.add("]")
      object.end()
    }
  }
}
